/** The simulated nation: its governments and their staff, people, companies, parcels and accounts, and the facts about them. */
@NullMarked
package kr.chungbaek.simulator.world;

import org.jspecify.annotations.NullMarked;
