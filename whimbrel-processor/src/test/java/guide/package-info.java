/** The models of a guide that people wrote for Sequelize, as table classes: users, posts, comments, tags. */
@NullMarked
package guide;

import org.jspecify.annotations.NullMarked;
