package org.demarche.analyse.dates;

/** Which way from the day of publication a bare "Friday" or "in March" lies. */
enum Direction {
    PAST,
    FUTURE,
    UNTOLD
}
