package org.demarche.app;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The engine that the tests of one class share; it is closed after the last of them. */
final class Engine implements AfterAllCallback {

    private final Opening opening = new Opening();

    /** Runs a command on it. */
    Ran run(String... arguments) {
        return Ran.with(opening, arguments);
    }

    Ran run(byte[] standardInput, String... arguments) {
        return Ran.with(opening, standardInput, arguments);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        opening.close();
    }
}
