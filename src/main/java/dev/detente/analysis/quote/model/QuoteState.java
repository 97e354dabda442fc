package dev.detente.analysis.quote.model;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Which stretches stand inside double quotation marks. */
final class QuoteState {
    private QuoteState() {}

    static List<Span> of(Document document) {
        String text = document.text();
        List<Span> out = new ArrayList<>();
        for (Span paragraph : document.paragraphs()) {
            int open = -1;
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                char c = text.charAt(i);
                boolean pair = (c == '\'' || c == '`') && i + 1 < paragraph.end() && text.charAt(i + 1) == c;
                int width = pair ? 2 : 1;
                if (open < 0) {
                    if (c == '\u201C'
                            || (pair || c == '"') && i + width < paragraph.end() && text.charAt(i + width) != ' ') {
                        open = i;
                    }
                } else if (c == '\u201D' || c == '"' || pair) {
                    out.add(new Span(open, i + width));
                    open = -1;
                }
                i += width - 1;
            }
            if (open >= 0) {
                out.add(new Span(open, paragraph.end()));
            }
        }
        return out;
    }
}
