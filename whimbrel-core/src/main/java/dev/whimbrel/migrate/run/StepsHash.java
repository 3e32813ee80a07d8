package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.plan.Step;

/** The fingerprint of the steps so far, each on top of the one before. */
final class StepsHash {

    private StepsHash() {}

    static String add(String before, Step step) {
        return Checksum.ofText("steps", before + "\n" + step.text()).text();
    }
}
