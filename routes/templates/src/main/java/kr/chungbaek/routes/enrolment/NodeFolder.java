package kr.chungbaek.routes.enrolment;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import kr.chungbaek.wire.chain.NodeKeys;

/** The folder in which a node keeps what it is known by. Only the node's user may read it. */
public record NodeFolder(Path path) {

    /** The key with which the node signs its batches. */
    public Path signingKey() {
        return path.resolve("private.key");
    }

    /** The node's certificate and its key. */
    public Path credentialFile() {
        return path.resolve("node.pem");
    }

    /** The authority that has issued the hub's certificate. */
    public Path authorityFile() {
        return path.resolve("authority.pem");
    }

    /** Where the hub renews certificates. */
    public Path addressFile() {
        return path.resolve("hub.address");
    }

    public boolean isEnrolled() {
        return Files.exists(credentialFile()) && Files.exists(authorityFile()) && Files.exists(addressFile());
    }

    /** All files that nobody else may read. */
    public List<Path> secrets() {
        return List.of(signingKey(), credentialFile());
    }

    /** The keys with which the node signs; made when they are missing, and kept when the node enrols again. */
    public KeyPair signing() {
        Path publicKey = path.resolve("public.key");
        if (!Files.exists(signingKey()) || !Files.exists(publicKey)) {
            KeyPair pair = NodeKeys.generate();
            PrivateFile.write(publicKey, NodeKeys.print(pair.getPublic()) + "\n");
            PrivateFile.write(signingKey(), NodeKeys.print(pair.getPrivate()) + "\n");
        }
        return new KeyPair(
                NodeKeys.parsePublic(PrivateFile.read(publicKey)),
                NodeKeys.parsePrivate(PrivateFile.read(signingKey())));
    }

    /** @throws IllegalArgumentException when the file is damaged */
    public Credential credential() {
        return Credential.of(PrivateFile.read(credentialFile()));
    }

    /** @throws IllegalArgumentException when the file is damaged */
    public X509Certificate authority() {
        return Pem.certificates(PrivateFile.read(authorityFile())).get(0);
    }

    /** Whether the hub's own authority has issued a certificate, and not the agency's. */
    public boolean isIssuedByHub(Credential credential) {
        return credential
                .certificate()
                .getIssuerX500Principal()
                .equals(authority().getSubjectX500Principal());
    }

    public URI address() {
        return URI.create(PrivateFile.read(addressFile()).strip());
    }

    /** Keeps what an enrolment gave. The certificate comes last: with it, the node is enrolled. */
    void keep(URI address, X509Certificate authority, Credential credential) {
        PrivateFile.write(addressFile(), address + "\n");
        PrivateFile.write(authorityFile(), Pem.print(List.of(authority)));
        keep(credential);
    }

    void keep(Credential credential) {
        PrivateFile.write(credentialFile(), credential.pem());
    }
}
