package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.analysis.actor.GazetteerException;
import dev.detente.analysis.actor.UserGazetteer;
import dev.detente.article.Samples;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;

/** The analysis as the user's settings want it. */
final class Analyzers {
    private Analyzers() {}

    /**
     * The analyzer, with the user's gazetteer where he has one.
     *
     * @throws CommandFailure when the gazetteer cannot be read or is wrong
     */
    static Analyzer of(Settings settings, Shell shell) {
        try {
            return new Analyzer(settings.path(Setting.GAZETTEER)
                    .map(shell.directory()::resolve)
                    .map(UserGazetteer::read)
                    .orElse(UserGazetteer.NONE));
        } catch (GazetteerException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** Lets the models load while something else is waited for; they would load with the first article. */
    static void warmUp(Analyzer analyzer) {
        Thread thread = new Thread(() -> analyzer.analyze(Samples.articles().get(0)), "detente-warm-up");
        thread.setDaemon(true);
        thread.start();
    }
}
