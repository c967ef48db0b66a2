package org.demarche.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may use what. Modules point one way, {@code lab, spark → app → ledger → core}; inside {@code core} the packages follow the walk,
 * {@code report → language → analyse → record}, and {@code lexicon} loads the lists for those that need them.
 */
class ImportsTest {

    /** ArchUnit files arrays of primitives under the package without a name. */
    private static final String ARRAYS = "";

    private static final JavaClasses CORE = compiled("core");
    private static final JavaClasses LEDGER = compiled("ledger");
    private static final JavaClasses APP = compiled("app");
    private static final JavaClasses SPARK = compiled("spark");

    /** Calls whose answer depends on when or where they are made. */
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    @Test
    void coreUsesOnlyTheJdkAndOnnxRuntime() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ARRAYS,
                        "java..",
                        "ai.onnxruntime..",
                        "org.jspecify..",
                        "org.demarche",
                        "org.demarche.report..",
                        "org.demarche.language..",
                        "org.demarche.analyse..",
                        "org.demarche.record..",
                        "org.demarche.lexicon.."))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void coreHasNoNetworkAndNoLog() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.util.logging..")
                        .or(describe("sockets", type -> type.getName().startsWith("java.net.Socket"))))
                .orShould()
                .accessTargetWhere(target("a log", "java.lang.System.getLogger"))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void ledgerUsesOnlyCoreJacksonAndSqlite() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                ARRAYS,
                                "java..",
                                "org.sqlite..",
                                "tools.jackson..",
                                "com.fasterxml.jackson.annotation..",
                                "org.jspecify..",
                                "org.demarche..")
                        .and(resideOutsideOfPackage("org.demarche.app.."))
                        .and(resideOutsideOfPackage("org.demarche.lab..")))
                .allowEmptyShould(true)
                .check(LEDGER);
    }

    @Test
    void ledgerReadsNoClock() {
        noClasses()
                .should()
                .accessTargetWhere(describe("read a clock or a seed of chance", ImportsTest::readsAClock))
                .allowEmptyShould(true)
                .check(LEDGER);
    }

    @Test
    void appUsesOnlyTheLedgerCoreAndItsLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                ARRAYS,
                                "java..",
                                "tools.jackson..",
                                "com.fasterxml.jackson.annotation..",
                                "picocli..",
                                "org.jsoup..",
                                "com.rometools..",
                                "org.netpreserve.jwarc..",
                                "org.apache.pdfbox..",
                                "io.javalin..",
                                "jakarta.servlet..",
                                "org.eclipse.jetty..",
                                "kotlin..",
                                "gg.jte..",
                                "org.commonmark..",
                                "org.jspecify..",
                                "org.demarche..")
                        .and(resideOutsideOfPackage("org.demarche.lab..")))
                .check(APP);
    }

    @Test
    void sparkUsesOnlySparkAndWhatTheAppUses() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                ARRAYS,
                                "java..",
                                "scala..",
                                "org.apache.spark..",
                                "org.apache.hadoop.fs..",
                                "org.apache.hadoop.conf..",
                                "tools.jackson..",
                                "picocli..",
                                "org.jspecify..",
                                "org.demarche..")
                        .and(resideOutsideOfPackage("org.demarche.lab..")))
                .allowEmptyShould(true)
                .check(SPARK);
    }

    @Test
    void nothingUsesSpark() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "org.demarche.spark.."))
                .check(APP);
    }

    @Test
    void packagesOfCoreFollowTheWalk() {
        mayUse("report");
        mayUse("record", "report");
        mayUse("lexicon", "report", "record");
        mayUse("language", "report", "lexicon");
        mayUse("analyse", "report", "language", "lexicon", "record");
    }

    @Test
    void coreReadsNoClock() {
        noClasses()
                .should()
                .accessTargetWhere(describe("read a clock or a seed of chance", ImportsTest::readsAClock))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void onlyAppAndLabPrint() {
        noClasses()
                .should()
                .accessTargetWhere(target("a standard stream", "java.lang.System.out", "java.lang.System.err"))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void theModelHoldsNoCode() {
        assertThat(Sources.filesUnder(Sources.ROOT.resolve("model"), ".java")).isEmpty();
    }

    /** Among the packages of core, {@code room} may use itself and {@code rooms}, and nothing else of ours. */
    private static void mayUse(String room, String... rooms) {
        String[] allowed = Stream.concat(Stream.of(room), Stream.of(rooms))
                .map(ImportsTest::inCore)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(inCore(room))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("org.demarche..").or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(CORE);
    }

    private static String inCore(String room) {
        return "org.demarche." + room + "..";
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean now = owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
        boolean unseeded = (owner.equals("java.util.Random") || owner.equals("java.util.Date"))
                && access.getTarget().getFullName().endsWith(".<init>()");
        return now || unseeded || CLOCKS.contains(owner + "." + name);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String words, String... names) {
        Set<String> wanted = Set.of(names);
        return describe(words, access -> wanted.contains(access.getTargetOwner().getName() + "." + access.getName()));
    }

    private static JavaClasses compiled(String module) {
        Path folder = Sources.ROOT.resolve(module).resolve("target/classes");
        return new ClassFileImporter().importPath(folder);
    }
}
