package kr.chungbaek.spoke.collect.file;

/**
 * One line of a file, in bytes: a Korean syllable has two of them, so that no position in characters is right.
 *
 * @param number counted from 1
 * @param offset of its first byte in the file, counted from 0
 * @param bytes without the line's end
 * @param length in the file, which may be more than {@code bytes} holds of a line that is far too long
 * @param end offset of the byte after it and its line feed
 */
record FileLine(int number, long offset, byte[] bytes, long length, long end) {

    boolean begins(String mark) {
        if (bytes.length < mark.length()) {
            return false;
        }
        for (int index = 0; index < mark.length(); index++) {
            if (bytes[index] != mark.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of it is held. */
    boolean isHeld() {
        return length == bytes.length;
    }

    boolean isBlank() {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t') {
                return false;
            }
        }
        return true;
    }
}
