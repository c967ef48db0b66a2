package org.demarche.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.app.Main;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the pages must not leave out. */
class DocumentsTest {

    private static final Pattern MESSAGE_CODE = Pattern.compile("DM-\\d{3}");

    @Test
    void everyFlagIsDocumented() {
        String pages = page("README.md") + page("docs/formats.md");
        assertThat(flags(command()))
                .as("flags of the command line that neither README.md nor docs/formats.md names")
                .allSatisfy(flag -> assertThat(names(pages, flag)).as(flag).isTrue());
    }

    @Test
    void everyMessageCodeIsDocumented() {
        Set<String> codes = new TreeSet<>();
        for (Path module : Sources.modules()) {
            for (Path file : Sources.filesUnder(module.resolve("src/main"), ".java")) {
                codes.addAll(messageCodes(Sources.text(file)));
            }
        }
        assertThat(messageCodes(page("docs/messages.md")))
                .as("message codes listed in docs/messages.md")
                .containsAll(codes);
    }

    private static Set<String> messageCodes(String text) {
        return MESSAGE_CODE.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    /** The command line of the app, with its subcommands. */
    private static CommandSpec command() {
        return new CommandLine(new Main()).getCommandSpec();
    }

    /** Every name of every flag that is not hidden, with those of the subcommands. */
    private static List<String> flags(CommandSpec command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                names.addAll(List.of(option.names()));
            }
        }
        for (CommandLine subcommand : command.subcommands().values()) {
            names.addAll(flags(subcommand.getCommandSpec()));
        }
        return names;
    }

    private static boolean names(String pages, String flag) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(flag) + "(?![\\w-])")
                .matcher(pages)
                .find();
    }

    private static String page(String name) {
        Path file = Sources.ROOT.resolve(name);
        return Files.exists(file) ? Sources.text(file) : "";
    }
}
