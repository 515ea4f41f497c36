package kr.chungbaek.wire.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Prints a shape as JSON Schema, by which editors complete and check while one types. */
public final class JsonSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonSchema() {}

    /** The schema of a file, indented, with a line end; the same text for the same shape. */
    public static String of(Shape shape, String title) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.setAll(schema(shape));
        return schema.toPrettyString() + "\n";
    }

    private static ObjectNode schema(Shape shape) {
        if (shape instanceof Shape.Struct struct) {
            return struct(struct);
        }
        if (shape instanceof Shape.MapOf map) {
            return map(map);
        }
        if (shape instanceof Shape.ListOf list) {
            return list(list);
        }
        if (shape instanceof Shape.Either either) {
            return either(either);
        }
        return scalar(shape);
    }

    private static ObjectNode struct(Shape.Struct struct) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Shape.Key key : struct.keys()) {
            ObjectNode property = schema(key.shape());
            property.put("description", key.about());
            properties.set(key.name(), property);
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static ObjectNode map(Shape.MapOf map) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.set("propertyNames", scalar(map.key()));
        schema.set("additionalProperties", schema(map.value()));
        return schema;
    }

    private static ObjectNode list(Shape.ListOf list) {
        ObjectNode schema = JSON.objectNode().put("type", "array");
        schema.set("items", schema(list.item()));
        if (!list.mayBeEmpty()) {
            schema.put("minItems", 1);
        }
        return schema;
    }

    private static ObjectNode either(Shape.Either either) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode choices = schema.putArray("anyOf");
        either.shapes().stream().map(JsonSchema::schema).forEach(choices::add);
        return schema;
    }

    /** An editor reads {@code 10} as a number and {@code yes} as a text, so patterns bind texts only. */
    private static ObjectNode scalar(Shape shape) {
        ObjectNode schema = JSON.objectNode();
        if (shape instanceof Shape.Text text) {
            schema.set("type", types("string", "number", "boolean"));
            schema.put("pattern", "^(?:" + text.pattern().pattern().replace("(?s)", "") + ")$");
            schema.set("examples", JSON.arrayNode().add(text.example()));
        } else if (shape instanceof Shape.Choice choice) {
            ArrayNode names = schema.putArray("enum");
            choice.names().forEach(names::add);
        } else if (shape instanceof Shape.Flag) {
            schema.put("type", "boolean");
        } else if (shape instanceof Shape.Whole whole) {
            schema.put("type", "integer").put("minimum", whole.least()).put("maximum", whole.most());
        } else {
            schema.set("type", types("string", "number", "boolean", "null"));
        }
        return schema;
    }

    private static JsonNode types(String... names) {
        ArrayNode types = JSON.arrayNode();
        for (String name : names) {
            types.add(name);
        }
        return types;
    }
}
