package dev.detente.cli.output;

import dev.detente.cli.output.StatementView.Doubt;
import dev.detente.cli.output.StatementView.Judgement;
import dev.detente.cli.output.StatementView.Source;
import dev.detente.cli.output.StatementView.Who;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement for people: a line with the countries, the tone and the issues in columns, the words below it, and below
 * them who said so, and where.
 */
public final class StatementText {
    private static final String INDENT = "  ";
    private static final String SEPARATOR = " · ";
    private static final int MOST_WORDS = 1_000;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

    private final Style style;
    private final int columns;

    /**
     * A form.
     *
     * @param columns of the terminal
     */
    public StatementText(Style style, int columns) {
        this.style = style;
        this.columns = columns;
    }

    /** The block of one statement, without an empty line around it. */
    public String block(StatementView view) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(view));
        lines.addAll(Wrap.lines(quoted(view), INDENT, columns));
        String origin = Stream.of(who(view), where(view.source()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(SEPARATOR));
        Wrap.lines(origin, INDENT, columns).forEach(line -> lines.add(style.faint(line)));
        return String.join("\n", lines);
    }

    private String heading(StatementView view) {
        Judgement judgement = view.judgement();
        if (judgement == null) {
            return style.faint("no pair" + doubted(view.doubt()));
        }
        String tone = String.format(Locale.ROOT, "%-12s %+.2f", SafeText.line(judgement.label()), judgement.score());
        String direction = SafeText.line(judgement.from() + " → " + judgement.to());
        String heading = style.strong(padded(direction, 9))
                + INDENT
                + style.tone(judgement.label(), tone)
                + INDENT
                + padded(SafeText.line(judgement.act()), 10)
                + INDENT
                + style.faint(SafeText.line(String.join(", ", judgement.issues())));
        return heading.stripTrailing();
    }

    private static String doubted(@Nullable Doubt doubt) {
        return doubt == null
                ? ""
                : SafeText.line(String.format(
                        Locale.ROOT, ": %s → %s is sure by %.2f only", doubt.from(), doubt.to(), doubt.confidence()));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Table.width(text)));
    }

    private static String quoted(StatementView view) {
        String words = SafeText.line(view.words());
        if (words.codePointCount(0, words.length()) > MOST_WORDS) {
            words = words.substring(0, words.offsetByCodePoints(0, MOST_WORDS)) + " …";
        }
        return view.type().equals("DIRECT") ? "“" + words + "”" : words;
    }

    private static String who(StatementView view) {
        Who speaker = view.speaker();
        if (speaker == null) {
            return "speaker unknown";
        }
        StringBuilder known = new StringBuilder(SafeText.line(called(speaker)));
        for (String more : new String[] {speaker.role(), speaker.organisation()}) {
            if (more != null && !holds(known, SafeText.line(more))) {
                known.append(", ").append(SafeText.line(more));
            }
        }
        String country = speaker.country() == null ? "" : " (" + SafeText.line(speaker.country()) + ")";
        Judgement judgement = view.judgement();
        String observer = judgement != null && judgement.observed() ? ", observer" : "";
        return known + country + observer;
    }

    /** By name; else as the article calls him, unless that is "he" and more is known. */
    private static String called(Who speaker) {
        if (speaker.name() != null) {
            return speaker.name();
        }
        boolean pronoun = PRONOUNS.contains(speaker.mention().toLowerCase(Locale.ROOT));
        return pronoun && speaker.role() != null ? speaker.role() : speaker.mention();
    }

    /** "The foreign ministry spokesman" needs no "foreign ministry spokesman" beside it. */
    private static boolean holds(CharSequence known, String more) {
        return known.toString().toLowerCase(Locale.ROOT).contains(more.toLowerCase(Locale.ROOT));
    }

    private static String where(Source source) {
        String date = source.published() == null
                ? null
                : source.published().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return Stream.of(source.outlet(), date, source.title())
                .filter(Objects::nonNull)
                .map(SafeText::line)
                .collect(Collectors.joining(SEPARATOR));
    }
}
