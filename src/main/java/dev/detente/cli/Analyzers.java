package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.analysis.actor.GazetteerException;
import dev.detente.analysis.actor.UserGazetteer;
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
}
