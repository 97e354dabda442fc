package dev.detente.analysis.tone.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of an English verb: regular by rule, irregular by list. */
final class VerbForms {
    private static final Map<String, List<String>> IRREGULAR = Map.ofEntries(
            Map.entry("meet", List.of("met")),
            Map.entry("hold", List.of("held")),
            Map.entry("keep", List.of("kept")),
            Map.entry("send", List.of("sent")),
            Map.entry("break", List.of("broke", "broken")),
            Map.entry("withdraw", List.of("withdrew", "withdrawn")),
            Map.entry("give", List.of("gave", "given")),
            Map.entry("take", List.of("took", "taken")),
            Map.entry("shoot", List.of("shot")),
            Map.entry("fight", List.of("fought")),
            Map.entry("strike", List.of("struck")),
            Map.entry("steal", List.of("stole", "stolen")),
            Map.entry("seek", List.of("sought")),
            Map.entry("stand", List.of("stood")),
            Map.entry("put", List.of("put", "putting")),
            Map.entry("cut", List.of("cut", "cutting")),
            Map.entry("let", List.of("let", "letting")),
            Map.entry("hit", List.of("hit", "hitting")),
            Map.entry("shut", List.of("shut", "shutting")),
            Map.entry("beat", List.of("beaten")),
            Map.entry("freeze", List.of("froze", "frozen")),
            Map.entry("free", List.of("freed", "freeing")),
            Map.entry("build", List.of("built")),
            Map.entry("say", List.of("said")),
            Map.entry("agree", List.of("agreeing")),
            Map.entry("fall", List.of("fell", "fallen")),
            Map.entry("think", List.of("thought")),
            Map.entry("flee", List.of("fled", "fleeing")));

    private static final Set<String> DOUBLING = Set.of(
            "ban", "rebut", "refer", "commit", "permit", "stab", "cancel", "expel", "recall", "abet", "step", "plan",
            "stop", "admit", "abhor", "deter", "blot", "kidnap");

    private VerbForms() {}

    /** The base form and all others. */
    static Set<String> of(String base) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.add(thirdPerson(base));
        List<String> irregular = IRREGULAR.getOrDefault(base, List.of());
        forms.addAll(irregular);
        if (irregular.isEmpty() || base.equals("agree")) {
            forms.add(past(base));
        }
        if (irregular.stream().noneMatch(form -> form.endsWith("ing"))) {
            forms.add(stem(base) + "ing");
        }
        return forms;
    }

    /** The form with an ending s, which of a noun is the plural. */
    static String thirdPerson(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing = base.endsWith("s")
                || base.endsWith("sh")
                || base.endsWith("ch")
                || base.endsWith("x")
                || base.endsWith("z")
                || base.endsWith("o");
        return base + (hissing ? "es" : "s");
    }

    private static String past(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return base.endsWith("e") ? base + "d" : stem(base) + "ed";
    }

    private static String stem(String base) {
        if (DOUBLING.contains(base) && !base.endsWith("l") || base.equals("expel") || base.equals("cancel")) {
            return base + base.charAt(base.length() - 1);
        }
        boolean silentE = base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe");
        return silentE ? base.substring(0, base.length() - 1) : base;
    }

    private static boolean endsInConsonantY(String base) {
        return base.endsWith("y") && base.length() > 1 && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    }
}
