package kr.chungbaek.cli.demo;

import javax.sql.DataSource;
import kr.chungbaek.hub.crosscheck.Activations;

/**
 * The hub of a demo.
 *
 * @param database a connection of its own to the hub's records: it waits for none of the hub's, and none for it
 * @param activations which scenarios it judges
 */
record RunningHub(DataSource database, Activations activations) {}
