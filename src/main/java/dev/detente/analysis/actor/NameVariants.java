package dev.detente.analysis.actor;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The spellings under which a name is found: as listed, without accents, hyphens as blanks, in capitals. */
final class NameVariants {
    /** Shorter words in capitals are too often something else ({@code POLE}, {@code CHAD} are not). */
    private static final int SHORTEST_IN_CAPITALS = 4;

    private static final Set<String> BOTH_ORDERS = Set.of("HU", "JP");

    private static final Set<String> HYPHENED = Set.of("HK", "KP", "KR", "TW");

    private NameVariants() {}

    /** All spellings of a name, the listed one first. */
    static Set<String> of(String name) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(name);
        variants.add(withoutAccents(name));
        if (name.indexOf('-') > 0 && name.length() > 4) {
            variants.add(name.replace('-', ' '));
        }
        if (name.length() >= SHORTEST_IN_CAPITALS) {
            for (String variant : Set.copyOf(variants)) {
                variants.add(variant.toUpperCase(Locale.ROOT));
            }
        }
        return variants;
    }

    /**
     * A person's name, and the same with the surname at the other end where news give both orders: hyphened given names
     * of Korea, Taiwan and Hong Kong ({@code Jae-myung Lee}), all names of Japan and Hungary.
     */
    static List<String> ofPerson(String party, String name) {
        String[] words = name.split(" ");
        boolean both = words.length == 2
                && (BOTH_ORDERS.contains(party) || HYPHENED.contains(party) && words[1].indexOf('-') > 0);
        return both ? List.of(name, words[1] + ' ' + words[0]) : List.of(name);
    }

    private static String withoutAccents(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder ascii = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                ascii.append(
                        switch (c) {
                            case 'ø' -> 'o';
                            case 'Ø' -> 'O';
                            case 'ł' -> 'l';
                            case 'ı' -> 'i';
                            default -> c;
                        });
            }
        }
        return ascii.toString();
    }
}
