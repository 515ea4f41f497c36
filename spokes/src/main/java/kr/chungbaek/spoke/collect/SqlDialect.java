package kr.chungbaek.spoke.collect;

import java.util.Optional;
import kr.chungbaek.spoke.node.SystemKind;

/** What differs from one database to the next. Names are plain names of a layout file, which its check has made sure of. */
enum SqlDialect {
    POSTGRESQL("\"", "set time zone 'Asia/Seoul'") {
        @Override
        String asText(String column) {
            return quote(column) + "::text as " + quote(column);
        }
    },
    MARIADB("`", "set time_zone = '+09:00'"),
    OTHER("", "") {
        @Override
        String limit(int rows) {
            return "fetch first " + rows + " rows only";
        }

        @Override
        boolean tellsColumns() {
            return false;
        }
    };

    private final String quote;
    private final String koreanTime;

    SqlDialect(String quote, String koreanTime) {
        this.quote = quote;
        this.koreanTime = koreanTime;
    }

    static SqlDialect of(SystemKind kind) {
        return switch (kind) {
            case POSTGRESQL -> POSTGRESQL;
            case MARIADB -> MARIADB;
            default -> OTHER;
        };
    }

    String quote(String name) {
        return quote + name + quote;
    }

    /** A table's name with its schema. */
    String table(String name) {
        return quote(name.replace(".", quote + "." + quote));
    }

    /** A column as a text where the database can write it as one, else as the driver gives it. */
    String asText(String column) {
        return quote(column);
    }

    String limit(int rows) {
        return "limit " + rows;
    }

    /** Moments with a zone come in Korean time. */
    Optional<String> koreanTime() {
        return Optional.of(koreanTime).filter(text -> !text.isEmpty());
    }

    /** Whether {@code information_schema} tells what columns a table has. */
    boolean tellsColumns() {
        return true;
    }
}
