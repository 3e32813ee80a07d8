package dev.whimbrel.generate;

import dev.whimbrel.schema.diff.DataLoss;
import dev.whimbrel.schema.diff.RenameCandidates.Candidate;
import java.util.List;

/**
 * Something that only a person can decide: an object goes, and what it holds with it, unless it lives on under another name.
 *
 * @param loss what goes
 * @param candidates what it may have become, the likeliest first
 * @param mayStay whether it can stay although the goal doesn't speak of it
 */
public record Question(DataLoss loss, List<Candidate> candidates, boolean mayStay) {

    public Question {
        candidates = List.copyOf(candidates);
    }
}
