package dev.detente.cli;

import dev.detente.article.ArticleFormat;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of the formats that articles come in, for the command line and its completion: file name extensions. */
final class FormatNames implements Iterable<String>, ITypeConverter<ArticleFormat> {
    private static final List<String> NAMES = List.of("jsonl", "json", "text", "html");

    @Override
    public ArticleFormat convert(String name) {
        return ArticleFormat.ofName("." + name)
                .orElseThrow(
                        () -> new TypeConversionException("'" + name + "' is none of " + String.join(", ", NAMES)));
    }

    @Override
    public Iterator<String> iterator() {
        return NAMES.iterator();
    }
}
