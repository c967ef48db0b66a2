package org.demarche.lab;

/** The command {@code demarche-lab}. */
public final class Main {

    private Main() {}

    /** Prints what there is to run. */
    public static void main(String[] arguments) {
        System.err.println("demarche-lab: nothing to run yet");
        System.exit(2);
    }
}
