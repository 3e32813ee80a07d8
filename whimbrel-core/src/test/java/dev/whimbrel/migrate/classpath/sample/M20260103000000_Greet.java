package dev.whimbrel.migrate.classpath.sample;

import dev.whimbrel.migrate.Migration;
import dev.whimbrel.migrate.SchemaBuilder;

public class M20260103000000_Greet implements Migration {

    private final String greeting;

    public M20260103000000_Greet() {
        this("hello");
    }

    public M20260103000000_Greet(String greeting) {
        this.greeting = greeting;
    }

    @Override
    public void change(SchemaBuilder db) {}

    @Override
    public String toString() {
        return greeting;
    }
}
