package kr.chungbaek.spoke.node;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** How the body of a message becomes columns. */
public sealed interface MessageFormat {

    /** The columns that a message can have; empty when only the message itself knows. */
    Set<String> columns();

    /** How text is encoded, for what is shown of a body. */
    default Charset charset() {
        return StandardCharsets.UTF_8;
    }

    /** One JSON object; its plain members are the columns. */
    record Json() implements MessageFormat {
        @Override
        public Set<String> columns() {
            return Set.of();
        }
    }

    /**
     * One XML document.
     *
     * @param paths of elements, or of attributes with {@code @}, below the document's element, by the column's name
     */
    record Xml(Map<String, String> paths) implements MessageFormat {
        public Xml {
            paths = Map.copyOf(paths);
        }

        @Override
        public Set<String> columns() {
            return paths.keySet();
        }
    }

    /** One line of a fixed number of bytes. */
    record Fixed(FileFormat.Fixed line) implements MessageFormat {
        @Override
        public Set<String> columns() {
            return line.columns();
        }

        @Override
        public Charset charset() {
            return line.charset();
        }
    }
}
