package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "detente " + own() + " (analysis " + Analyzer.MODEL_VERSION + ", Kafka " + AppInfoParser.getVersion()
                    + ", Java " + Runtime.version().feature() + ")"
        };
    }

    /** The version of the build. */
    static String own() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/detente-build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the build's properties are not readable", e);
        }
        return build.getProperty("version", "unknown");
    }
}
