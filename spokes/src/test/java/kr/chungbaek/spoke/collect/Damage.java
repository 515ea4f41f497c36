package kr.chungbaek.spoke.collect;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** What disks, lines and hasty programs do to files. */
enum Damage {
    CUT_OFF {
        @Override
        byte[] apply(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length - 30));
        }
    },
    LOST_BYTE {
        @Override
        byte[] apply(byte[] file, Random random) {
            int at = random.nextInt(file.length);
            return join(Arrays.copyOf(file, at), Arrays.copyOfRange(file, at + 1, file.length));
        }
    },
    EXTRA_BYTE {
        @Override
        byte[] apply(byte[] file, Random random) {
            return insert(file, random, new byte[] {(byte) random.nextInt(256)});
        }
    },
    FLIPPED_BIT {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            return damaged;
        }
    },
    ZEROED {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] damaged = file.clone();
            int at = random.nextInt(file.length - 8);
            Arrays.fill(damaged, at, at + 8, (byte) 0);
            return damaged;
        }
    },
    NO_TEXT {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] damaged = file.clone();
            int at = random.nextInt(file.length - 2);
            Arrays.fill(damaged, at, at + 2, (byte) 0xFF);
            return damaged;
        }
    },
    LOST_LINE {
        @Override
        byte[] apply(byte[] file, Random random) {
            int[] line = line(file, random);
            return join(Arrays.copyOf(file, line[0]), Arrays.copyOfRange(file, line[1], file.length));
        }
    },
    DOUBLED_LINE {
        @Override
        byte[] apply(byte[] file, Random random) {
            int[] line = line(file, random);
            return join(Arrays.copyOf(file, line[1]), Arrays.copyOfRange(file, line[0], file.length));
        }
    },
    STRAY_QUOTE {
        @Override
        byte[] apply(byte[] file, Random random) {
            return insert(file, random, new byte[] {'"'});
        }
    },
    STRAY_LINE_FEED {
        @Override
        byte[] apply(byte[] file, Random random) {
            return insert(file, random, new byte[] {'\n'});
        }
    },
    STRAY_MARKUP {
        @Override
        byte[] apply(byte[] file, Random random) {
            return insert(file, random, "<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;".getBytes());
        }
    },
    ENDLESS_LINE {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] blanks = new byte[200_000];
            Arrays.fill(blanks, (byte) 'x');
            return insert(file, random, blanks);
        }
    },
    OTHER_DIGIT {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] damaged = file.clone();
            int at = random.nextInt(file.length);
            while (damaged[at] < '0' || damaged[at] > '9') {
                at = (at + 1) % file.length;
            }
            damaged[at] = (byte) ('0' + (damaged[at] - '0' + 1) % 10);
            return damaged;
        }
    };

    abstract byte[] apply(byte[] file, Random random);

    private static byte[] insert(byte[] file, Random random, byte[] bytes) {
        int at = random.nextInt(file.length);
        return join(join(Arrays.copyOf(file, at), bytes), Arrays.copyOfRange(file, at, file.length));
    }

    /** From the first byte of some line to the first of the next. */
    private static int[] line(byte[] file, Random random) {
        int begin = random.nextInt(file.length - 1);
        while (begin > 0 && file[begin - 1] != '\n') {
            begin--;
        }
        int end = begin;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return new int[] {begin, Math.min(file.length, end + 1)};
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
