package kr.chungbaek.simulator.server;

/**
 * The ports of one region's simulated systems, all on loopback.
 *
 * @param spoke where the region's spoke listens for pushes
 * @param bank of the SFTP server
 * @param cards of the card company's broker
 * @param treasury of the FTP server
 */
public record Endpoints(int spoke, int bank, int cards, int treasury) {}
