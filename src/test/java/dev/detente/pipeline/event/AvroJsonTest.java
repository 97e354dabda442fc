package dev.detente.pipeline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class AvroJsonTest {
    private static final Schema SCHEMA = new Schema.Parser().parse("""
                    {"type":"record","name":"R","fields":[
                      {"name":"text","type":["null","string"]},
                      {"name":"nothing","type":["null","string"]},
                      {"name":"at","type":["null",{"type":"long","logicalType":"timestamp-millis"}]},
                      {"name":"count","type":"long"},
                      {"name":"score","type":"double"},
                      {"name":"small","type":["int","string"]},
                      {"name":"yes","type":"boolean"},
                      {"name":"raw","type":"bytes"},
                      {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["A","B"]}},
                      {"name":"list","type":{"type":"array","items":["null","string"]}},
                      {"name":"map","type":{"type":"map","values":"int"}},
                      {"name":"inner","type":{"type":"record","name":"I","fields":[{"name":"n","type":"float"}]}}]}""");

    @Test
    void everyAvroValueBecomesThePlainJsonThatReadersExpect() {
        GenericRecord inner = new GenericData.Record(SCHEMA.getField("inner").schema());
        inner.put("n", 0.5f);
        GenericRecord value = new GenericData.Record(SCHEMA);
        value.put("text", "a \"b\"");
        value.put("at", -1L);
        value.put("count", Long.MAX_VALUE);
        value.put("score", -0.25);
        value.put("small", 7);
        value.put("yes", true);
        value.put("raw", ByteBuffer.wrap("bytes".getBytes(StandardCharsets.UTF_8)));
        value.put("kind", new GenericData.EnumSymbol(SCHEMA.getField("kind").schema(), "B"));
        value.put("list", Arrays.asList("x", null));
        value.put("map", Map.of("one", 1));
        value.put("inner", inner);

        assertThat(AvroJson.of(value).toString()).isEqualTo("""
                        {"text":"a \\"b\\"","nothing":null,"at":"1969-12-31T23:59:59.999Z",\
                        "count":9223372036854775807,"score":-0.25,"small":7,"yes":true,"raw":"Ynl0ZXM=","kind":"B",\
                        "list":["x",null],"map":{"one":1},"inner":{"n":0.5}}""");
    }
}
