package kr.chungbaek.spoke.control.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.Feed;

/** Files, rights, room and character sets of the node's own machine. */
final class Machine {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Patient patient;
    private final Findings findings;

    Machine(Patient patient, Findings findings) {
        this.patient = patient;
        this.findings = findings;
    }

    void examine() {
        charset();
        patient.secrets().forEach(this::secret);
        tokenKeys();
        folder();
        room(patient.data(), "disk");
        mirror();
    }

    private void charset() {
        if (Charset.isSupported("x-windows-949")) {
            findings.ok("java", "reads MS949 (Java " + Runtime.version().feature() + ")");
        } else {
            findings.bad("java", "this Java does not read MS949", "Use a JDK with the module jdk.charsets.");
        }
    }

    private void secret(Path file) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            Set<PosixFilePermission> tooMuch = EnumSet.copyOf(rights);
            tooMuch.retainAll(OTHERS);
            if (tooMuch.isEmpty()) {
                owner(file);
            } else {
                findings.warn(
                        "key",
                        file + " may be read or written by others (" + PosixFilePermissions.toString(rights) + ")",
                        "chmod 600 " + file);
            }
        } catch (IOException e) {
            findings.bad("key", file + " cannot be looked at: " + e.getMessage(), "Run this as the spoke's user.");
        }
    }

    /** The spoke's user is the one whose data folder it is: root, who may be looking, reads everything. */
    private void owner(Path file) throws IOException {
        Path data = patient.data();
        String user = Files.isDirectory(data) ? Files.getOwner(data).getName() : "root";
        String owner = Files.getOwner(file).getName();
        if (user.equals("root") || user.equals(owner)) {
            findings.ok("key", file + " is the spoke's alone");
        } else {
            findings.bad(
                    "key",
                    file + " belongs to '" + owner + "', and the spoke's data to '" + user + "'",
                    "chown " + user + " " + file);
        }
    }

    private void tokenKeys() {
        int held = patient.tokenKeys().get(0);
        if (patient.tokenKeys().size() == 1) {
            findings.ok("tokens", "key " + held + " of tokens");
        } else {
            int next = patient.tokenKeys().get(1);
            findings.warn(
                    "tokens",
                    "key " + held + " of tokens, and key " + next + " beside it: keys are being changed",
                    "Once 'cb node status' says that key " + held + " is needed no more: cb node drop-key.");
        }
    }

    private void folder() {
        if (!Files.isDirectory(patient.data())) {
            findings.warn("data", patient.data() + " is not there yet", "The spoke makes it when it starts.");
        } else if (!Files.isWritable(patient.data())) {
            findings.bad("data", patient.data() + " cannot be written", "Give it to the spoke's user: chown.");
        } else {
            findings.ok("data", patient.data() + " can be written");
        }
    }

    private void mirror() {
        String once = patient.node().feeds().stream()
                .filter(Feed::isGivenOnce)
                .map(Feed::name)
                .collect(Collectors.joining(", "));
        if (patient.mirror().isPresent()) {
            mirror(patient.mirror().get());
        } else if (!once.isEmpty()) {
            findings.warn(
                    "mirror",
                    "there is none: with the spool's disk all is lost that " + once
                            + " brought since the hub's last acknowledgement, and they give nothing twice",
                    "Set chungbaek.spool.mirror to a folder on another disk.");
        }
    }

    private void mirror(Path mirror) {
        try {
            if (Files.getFileStore(there(mirror)).equals(Files.getFileStore(there(patient.data())))) {
                findings.warn(
                        "mirror",
                        mirror + " lies on the same file system as the spool",
                        "Put it on another disk: it is there for the day when this one is lost.");
            } else {
                findings.ok("mirror", mirror + " lies on another file system than the spool");
            }
            room(mirror, "mirror");
        } catch (IOException e) {
            findings.bad("mirror", mirror + " cannot be looked at: " + e.getMessage(), "Mount its disk.");
        }
    }

    private static Path there(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private void room(Path folder, String subject) {
        Path there = there(folder);
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            String text = "%,d MB free, %,d MB are kept back".formatted(free >> 20, patient.leastFree() >> 20);
            if (free < patient.leastFree()) {
                findings.bad(subject, text, "Make room: below that nothing is collected.");
            } else if (free < 2 * patient.leastFree()) {
                findings.warn(subject, text, "Make room soon.");
            } else {
                findings.ok(subject, text);
            }
        } catch (IOException e) {
            findings.bad(subject, "its room cannot be told: " + e.getMessage(), "Look at the disk of " + there + ".");
        }
    }
}
