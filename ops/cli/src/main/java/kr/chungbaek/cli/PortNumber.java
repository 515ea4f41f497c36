package kr.chungbaek.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port. */
public final class PortNumber implements ITypeConverter<Integer> {

    private static final int LAST = 65_535;

    @Override
    public Integer convert(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= LAST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told as any other.
        }
        throw new TypeConversionException("'" + text + "' is no port; allowed: 1 to " + LAST);
    }
}
