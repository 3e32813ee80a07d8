package shop;

import dev.whimbrel.table.type.DbEnum;
import dev.whimbrel.table.type.Label;

/** An enum of which everything is said. */
@DbEnum(
        value = "paint",
        schema = "shop",
        was = "colour",
        comment = "What is on the wall",
        remap = @DbEnum.Remap(from = "beige", to = "dark red"))
public enum Colour {
    @Label("dark red")
    DARK_RED,
    @Label(was = "gray")
    GREY,
    OFF_WHITE
}
