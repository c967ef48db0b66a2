package org.demarche.analyse.dates;

/** Which part of a period is meant: early, in the middle, late. */
enum Edge {
    START,
    MID,
    END
}
