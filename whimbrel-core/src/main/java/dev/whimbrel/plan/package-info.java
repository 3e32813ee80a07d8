/**
 * What a runner is going to do, as values: a {@link dev.whimbrel.plan.Plan} is a list of {@link dev.whimbrel.plan.Step}s,
 * split into {@link dev.whimbrel.plan.StepGroup}s at the places where a transaction has to end. Hand-written and generated
 * migrations, undo and push all become plans. May use {@code dialect} and what it uses.
 */
@NullMarked
package dev.whimbrel.plan;

import org.jspecify.annotations.NullMarked;
