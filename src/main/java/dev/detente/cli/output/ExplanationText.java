package dev.detente.cli.output;

import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analysis.Doubt;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.Explanation;
import dev.detente.analysis.actor.Affiliation;
import dev.detente.analysis.actor.NameReading;
import dev.detente.analysis.actor.NameReading.Meaning;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.quote.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code detente actors explain} shows to people: names, countries, then quotes with speaker and pairs. */
public final class ExplanationText {
    private static final int MOST_WORDS = 70;

    private final Style style;

    /** A form. */
    public ExplanationText(Style style) {
        this.style = style;
    }

    /** The lines on one text. */
    public List<String> lines(Explanation explanation) {
        String text = explanation.analysis().document().original();
        List<String> lines = new ArrayList<>();
        if (explanation.names().isEmpty()) {
            lines.add("no name is known");
        } else {
            Table table = new Table(style, "NAME", "MEANS", "BECAUSE", "SAYS WHO");
            explanation.names().forEach(name -> add(table, name, text));
            lines.addAll(table.lines());
        }
        lines.add("");
        lines.add("about " + or(explanation.analysis().countries(), "no country") + "; between "
                + or(explanation.mainPair(), "no two"));
        List<AttributedQuote> quotes = explanation.analysis().quotes();
        for (int i = 0; i < quotes.size(); i++) {
            lines.add("");
            lines.addAll(quote(explanation, i, text));
        }
        return lines;
    }

    private static void add(Table table, NameReading name, String text) {
        Meaning chosen = name.chosen();
        table.add(
                name.span().of(text),
                chosen == null ? "nothing" : meaning(chosen),
                name.why().told(),
                chosen == null ? "" : chosen.origin());
    }

    private static String meaning(Meaning meaning) {
        String party = meaning.party() == null ? "no party" : meaning.party();
        String use = meaning.use().toLowerCase(Locale.ROOT);
        return meaning.office() == null
                ? party + ", " + use
                : party + ", " + meaning.office().replace("*", "") + " " + meaning.person();
    }

    private List<String> quote(Explanation explanation, int index, String text) {
        AttributedQuote quote = explanation.analysis().quotes().get(index);
        List<String> lines = new ArrayList<>();
        String words = SafeText.line(quote.quote().words(text));
        lines.add(style.strong(words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + " ..." : words));
        lines.add("  "
                + SafeText.line(
                        speaker(quote.quote().speaker(), explanation.speakers().get(index), text)));
        int before = lines.size();
        for (PairStatement statement : explanation.analysis().statements()) {
            if (statement.quote() == index) {
                lines.add("  " + pairing(statement.pairing()));
            }
        }
        if (lines.size() == before) {
            lines.add("  on no pair");
        }
        for (Doubt doubt : explanation.analysis().doubts()) {
            if (doubt.quote() == index) {
                lines.add("  too unsure for a statement: " + pairing(doubt.pairing()));
            }
        }
        return lines;
    }

    private static String speaker(@Nullable Speaker speaker, Affiliation affiliation, String text) {
        String who = speaker == null ? "nobody is named" : speaker.mention().of(text);
        String party = affiliation.party() == null ? "" : affiliation.party() + ", ";
        return who + ": " + party + affiliation.ground().told() + ", "
                + affiliation.standing().name();
    }

    private static String pairing(Pairing pairing) {
        String basis = switch (pairing.basis()) {
            case EXPLICIT -> "named in the words";
            case ADDRESSEE -> "addressed by the words";
            case ARTICLE -> "the article's other main party";
        };
        return pairing.source() + " \u2192 " + pairing.target() + ", "
                + pairing.perspective().name() + ", " + basis + ", "
                + String.format(Locale.ROOT, "%.2f", pairing.confidence());
    }

    private static String or(List<String> codes, String otherwise) {
        return codes.isEmpty() ? otherwise : String.join(", ", codes);
    }
}
