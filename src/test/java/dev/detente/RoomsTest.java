package dev.detente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds that arrows between rooms run downwards only. */
class RoomsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.detente");

    @Test
    void eachRoomKnowsOnlyTheRoomsBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("cli")
                .definedBy("dev.detente.cli..")
                .layer("bench")
                .definedBy("dev.detente.bench..")
                .layer("settings")
                .definedBy("dev.detente.settings..")
                .layer("monitor")
                .definedBy("dev.detente.monitor..")
                .layer("pipeline")
                .definedBy("dev.detente.pipeline..")
                .layer("embedded")
                .definedBy("dev.detente.embedded..")
                .layer("registry")
                .definedBy("dev.detente.registry..")
                .layer("analysis")
                .definedBy("dev.detente.analysis..")
                .layer("article")
                .definedBy("dev.detente.article..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("monitor")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("bench")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("pipeline")
                .mayOnlyBeAccessedByLayers("cli", "monitor", "bench")
                .whereLayer("embedded")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("settings")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("registry")
                .mayOnlyBeAccessedByLayers("cli", "embedded")
                .whereLayer("analysis")
                .mayOnlyBeAccessedByLayers("cli", "bench", "pipeline")
                .whereLayer("article")
                .mayOnlyBeAccessedByLayers("cli", "bench", "pipeline", "analysis")
                .check(CLASSES);
    }

    @Test
    void articleAndAnalysisKnowNothingOfKafkaNorOfEvents() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.detente.article..", "dev.detente.analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "dev.detente.event..")
                .check(CLASSES);
    }

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching("dev.detente.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
