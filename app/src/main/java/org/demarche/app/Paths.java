package org.demarche.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a path through a sentence means: {@code comp.subj}, "the subject of the clause that completes it". */
final class Paths {

    private static final Map<String, String> ROLES = Map.of(
            "subj", "the subject",
            "obj", "the object",
            "iobj", "the indirect object",
            "agent", "the doer (\"by …\", or the name before the noun)",
            "poss", "the possessor",
            "comp", "the clause that completes it",
            "self", "the word itself");

    private static final Map<String, String> CLAUSES = Map.of(
            "ccomp", "what is said is the clause that completes the cue",
            "xcomp", "what is said is the infinitive or participle that completes the cue",
            "parataxis", "what is said stands beside the cue, without a joining word",
            "advcl", "what is said is a clause about the cue",
            "acl", "what is said is the clause that describes the noun",
            "colon", "what is said follows a colon",
            "obj", "what is said is the object of the cue",
            "obj+as", "what is said is the object of the cue, and what it is called");

    private Paths() {}

    /** Each branch of the path, its steps from the last to the first. */
    static String role(String path) {
        return Stream.of(path.split("\\+")).map(Paths::branch).collect(Collectors.joining(" and "));
    }

    private static String branch(String path) {
        List<String> steps = new ArrayList<>(List.of(path.split("\\.")));
        Collections.reverse(steps);
        return steps.stream()
                .map(s -> ROLES.getOrDefault(s, "what follows \"" + s + "\""))
                .collect(Collectors.joining(" of "));
    }

    /** What ties the words said to the cue; absent where there is nothing to add. */
    static Optional<String> clause(String path) {
        return Optional.ofNullable(CLAUSES.get(path));
    }
}
