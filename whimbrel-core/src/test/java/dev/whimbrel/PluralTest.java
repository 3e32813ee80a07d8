package dev.whimbrel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "user,users",
        "user_profile,user_profiles",
        "category,categories",
        "day,days",
        "person,people",
        "sales_person,sales_people",
        "child,children",
        "woman,women",
        "human,humans",
        "address,addresses",
        "status,statuses",
        "bus,buses",
        "box,boxes",
        "branch,branches",
        "dish,dishes",
        "quiz,quizzes",
        "hero,heroes",
        "photo,photos",
        "analysis,analyses",
        "matrix,matrices",
        "index,indexes",
        "leaf,leaves",
        "alias,aliases",
        "mouse,mice",
        "audit_log,audit_logs",
        "order_item,order_items"
    })
    void isThatOfTheLastWord(String singular, String plural) {
        assertThat(Plural.of(singular)).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({
        "users",
        "people",
        "user_data",
        "news",
        "series",
        "categories",
        "metadata",
        "equipment",
        "order_items",
        "children"
    })
    void leavesAPluralAsItIs(String plural) {
        assertThat(Plural.of(plural)).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({
        "users,user",
        "user_profiles,user_profile",
        "categories,category",
        "days,day",
        "people,person",
        "children,child",
        "addresses,address",
        "statuses,status",
        "houses,house",
        "causes,cause",
        "exercises,exercise",
        "cases,case",
        "purchases,purchase",
        "sizes,size",
        "boxes,box",
        "branches,branch",
        "caches,cache",
        "movies,movie",
        "quizzes,quiz",
        "heroes,hero",
        "shoes,shoe",
        "indexes,index",
        "aliases,alias",
        "series,series",
        "data,data",
        "user,user",
        "address,address",
        "status,status"
    })
    void theSingularIsThatOfTheLastWord(String plural, String singular) {
        assertThat(Plural.singular(plural)).isEqualTo(singular);
    }
}
