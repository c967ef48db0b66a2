package org.demarche.record;

/**
 * What made a record: the same three and the same report give the same record, byte for byte.
 *
 * @param by product and version
 * @param model the start of the SHA-256 of the weights
 * @param lexicon language and stamp of the lists
 */
public record Made(String by, String model, String lexicon) {}
