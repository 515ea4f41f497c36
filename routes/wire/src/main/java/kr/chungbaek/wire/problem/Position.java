package kr.chungbaek.wire.problem;

/**
 * A place in a text file.
 *
 * @param path the file, relative to the folder that was checked, with forward slashes
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1; 0 when the whole line is meant
 */
public record Position(String path, int line, int column) implements Comparable<Position> {

    public static Position ofFile(String path) {
        return new Position(path, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }

    /** {@code path:line:column}, the form that editors and terminals make a link of. */
    @Override
    public String toString() {
        return line == 0 ? path : path + ":" + line + ":" + column;
    }
}
