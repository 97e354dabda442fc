package dev.detente.analysis.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The word classes of {@code words.txt} and the cue verbs of {@code cues.txt} as bits of a word. Loaded once. */
final class Lexicon {
    static final int DETERMINER = 1;
    static final int PRONOUN = 1 << 1;
    static final int OBJECT_PRONOUN = 1 << 2;
    static final int PREPOSITION = 1 << 3;
    static final int INNER_PREPOSITION = 1 << 4;
    static final int AUXILIARY = 1 << 5;
    static final int BE = 1 << 6;
    static final int ADVERB = 1 << 7;
    static final int CONJUNCTION = 1 << 8;
    static final int SUBORDINATOR = 1 << 9;
    static final int RELATIVE = 1 << 10;
    static final int TIME = 1 << 11;
    static final int TITLE = 1 << 12;
    static final int ROLE = 1 << 13;
    static final int ORGANISATION = 1 << 14;
    static final int OUTLET = 1 << 15;
    static final int PLATFORM = 1 << 16;
    static final int MALE = 1 << 17;
    static final int FEMALE = 1 << 18;
    static final int VERB = 1 << 19;
    static final int DEMONYM = 1 << 20;

    /** Frames of a cue verb, see {@code cues.txt}. */
    static final int QUOTE = 1 << 21;

    static final int CLAUSE = 1 << 22;
    static final int THAT = 1 << 23;
    /** Of verbs and of other words that attribute what somebody wants or plans. */
    static final int INTENTION = 1 << 24;

    static final int OBJECT = 1 << 25;
    /** Of verbs and of other words that attribute what somebody thinks, fears or knows. */
    static final int BELIEF = 1 << 26;

    static final int WEAK = 1 << 27;

    /** The last word of a state that a town stands before: {@code Columbia, South Carolina}. */
    static final int STATE = 1 << 28;

    /** Forms of a cue verb: the past and the third person; the base form; the one in -ing. */
    static final int FINITE = 1 << 29;

    static final int BASE = 1 << 30;
    static final int GERUND = 1 << 31;

    /** Any form of a cue verb. */
    static final int CUE = FINITE | BASE | GERUND;

    private static final Map<String, Integer> CLASSES = Map.ofEntries(
            Map.entry("determiner", DETERMINER),
            Map.entry("pronoun", PRONOUN),
            Map.entry("object-pronoun", OBJECT_PRONOUN),
            Map.entry("preposition", PREPOSITION),
            Map.entry("inner-preposition", INNER_PREPOSITION),
            Map.entry("auxiliary", AUXILIARY),
            Map.entry("be", BE),
            Map.entry("adverb", ADVERB),
            Map.entry("conjunction", CONJUNCTION),
            Map.entry("subordinator", SUBORDINATOR),
            Map.entry("relative", RELATIVE),
            Map.entry("time", TIME),
            Map.entry("title", TITLE),
            Map.entry("role", ROLE),
            Map.entry("organisation", ORGANISATION),
            Map.entry("outlet", OUTLET),
            Map.entry("platform", PLATFORM),
            Map.entry("male", MALE),
            Map.entry("female", FEMALE),
            Map.entry("verb", VERB),
            Map.entry("demonym", DEMONYM),
            Map.entry("state", STATE),
            Map.entry("belief", BELIEF),
            Map.entry("intention", INTENTION));

    private static final Lexicon SHIPPED = load();

    private final WordTable table = new WordTable();

    private Lexicon() {}

    /** The lexicon that ships. */
    static Lexicon shipped() {
        return SHIPPED;
    }

    /** The bits of the word between the indexes of a text. */
    int bits(String text, int start, int end) {
        return table.get(text, start, end);
    }

    private static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        read("words.txt", new ClassReader(lexicon.table));
        read("cues.txt", line -> lexicon.addCue(line.split(" ")));
        return lexicon;
    }

    /** Takes the lines of a word list. */
    interface LineReader {
        void line(String line);
    }

    private static final class ClassReader implements LineReader {
        private final WordTable table;
        private int bit;

        ClassReader(WordTable table) {
            this.table = table;
        }

        @Override
        public void line(String line) {
            if (line.startsWith("[")) {
                Integer known = CLASSES.get(line.substring(1, line.length() - 1));
                if (known == null) {
                    throw new IllegalStateException("words.txt: unknown class " + line);
                }
                bit = known;
                return;
            }
            for (String word : line.split(" ")) {
                table.add(word.replace('\u2019', '\'').toLowerCase(Locale.ROOT), bit);
            }
        }
    }

    /** Reads the lines of a word list that are neither blank nor comments. */
    static void read(String resource, LineReader reader) {
        InputStream in = Lexicon.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("missing resource " + resource);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    reader.line(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addCue(String[] fields) {
        String base = fields[0];
        int frames = 0;
        for (int i = 0; i < fields[1].length(); i++) {
            frames |= frame(fields[1].charAt(i));
        }
        boolean silentE = base.endsWith("e");
        String past = fields.length > 2 ? fields[2] : silentE ? base + "d" : base + "ed";
        table.add(base, frames | BASE | (past.equals(base) ? FINITE : 0));
        table.add(past, frames | FINITE);
        if (fields.length > 3) {
            table.add(fields[3], frames | FINITE);
        }
        table.add(thirdPerson(base), frames | FINITE);
        boolean doubled = past.equals(base + base.charAt(base.length() - 1) + "ed");
        String stem = doubled ? past.substring(0, past.length() - 2) : silentE ? cut(base) : base;
        table.add(stem + "ing", frames | GERUND);
    }

    private static String thirdPerson(String base) {
        if (base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0) {
            return cut(base) + "ies";
        }
        return base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("o")
                ? base + "es"
                : base + "s";
    }

    private static String cut(String word) {
        return word.substring(0, word.length() - 1);
    }

    private static int frame(char letter) {
        return switch (letter) {
            case 'q' -> QUOTE;
            case 't' -> CLAUSE | THAT;
            case 'T' -> THAT;
            case 'o' -> OBJECT;
            case 'b' -> BELIEF;
            case 'n' -> INTENTION;
            case 'w' -> WEAK;
            default -> throw new IllegalStateException("cues.txt: unknown frame " + letter);
        };
    }
}
