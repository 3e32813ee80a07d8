/**
 * The project that a command works on: where its {@code whimbrel.toml} is and what it says, with {@code ${VARIABLES}} filled
 * in for the one environment that is used. Start with {@link dev.whimbrel.cli.project.ProjectConfiguration}. May use
 * {@code output} and core's root package.
 */
@NullMarked
package dev.whimbrel.cli.project;

import org.jspecify.annotations.NullMarked;
