package dev.detente.analysis.tone;

import dev.detente.analysis.tone.words.WordSet;

/**
 * What was learned. Immutable once made, safe to share.
 *
 * @param common words that also stand in lower case; a capitalised word that is none of them is a name
 * @param weights the weights of both heads for each feature
 * @param calibration turns the heads' chance of a label into the share of cases in which it is right
 */
record ToneModel(WordSet common, ToneWeights weights, Calibration calibration) {}
