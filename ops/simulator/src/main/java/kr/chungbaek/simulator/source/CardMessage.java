package kr.chungbaek.simulator.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A JSON message of the card company. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CardApproval.class, name = "approval"),
    @JsonSubTypes.Type(value = CardDayClosed.class, name = "day-closed")
})
public sealed interface CardMessage permits CardApproval, CardDayClosed {

    String sgg();
}
