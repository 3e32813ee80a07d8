/**
 * Embedded PostgreSQL without Docker and without an installed server. Start with {@link dev.whimbrel.scratch.LocalServer}, the
 * database server of a project, or with {@link dev.whimbrel.scratch.ScratchServer}, a server that is thrown away; both hand out
 * a {@link dev.whimbrel.scratch.RunningServer}, which makes databases and {@link dev.whimbrel.scratch.ScratchDatabase}s.
 * May use core's root package only; the {@code internal} package holds the processes, files and locks.
 */
@NullMarked
package dev.whimbrel.scratch;

import org.jspecify.annotations.NullMarked;
