/** The models of another document about Sequelize, as table classes: users with posts and a profile, posts with tags. */
@NullMarked
package patterns;

import org.jspecify.annotations.NullMarked;
