/** What people who work with Drizzle and Sequelize wrote down: their schemas and models as table classes, their queries, and traps. */
@NullMarked
package dev.whimbrel.seeds;

import org.jspecify.annotations.NullMarked;
