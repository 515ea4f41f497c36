package kr.chungbaek.scenario.compile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kr.chungbaek.scenario.model.ParameterType;
import kr.chungbaek.wire.record.FieldType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.SqlCollation;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/** The types of values as Calcite knows them. */
final class RuleTypes extends SqlTypeFactoryImpl {

    static final RuleTypes INSTANCE = new RuleTypes();

    private static final int DIGITS = 1_000;
    private static final int DECIMALS = 500;
    private static final int MICROSECONDS = 6;

    private RuleTypes() {
        super(new Limits());
    }

    /** Calcite's own default cannot hold a Korean letter. */
    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    RelDataType of(FieldType type, boolean nullable) {
        return createTypeWithNullability(of(type), nullable);
    }

    RelDataType of(ParameterType type) {
        return switch (type) {
            case WHOLE -> of(FieldType.WON);
            case DECIMAL -> of(FieldType.DECIMAL);
            case TEXT -> of(FieldType.TEXT);
            case DATE -> of(FieldType.DATE);
            case TRUTH -> of(FieldType.BOOLEAN);
        };
    }

    /** A sum: as many digits as it takes. */
    RelDataType sumOf(RelDataType type) {
        int scale = type.getSqlTypeName() == SqlTypeName.DECIMAL ? type.getScale() : 0;
        return createSqlType(SqlTypeName.DECIMAL, 60, scale);
    }

    private RelDataType of(FieldType type) {
        return switch (type) {
            case TEXT, CODE, PERSON_ID, ACCOUNT_NO ->
                createTypeWithCharsetAndCollation(
                        createSqlType(SqlTypeName.VARCHAR), StandardCharsets.UTF_8, SqlCollation.IMPLICIT);
            case DATE -> createSqlType(SqlTypeName.DATE);
            case TIMESTAMP -> createSqlType(SqlTypeName.TIMESTAMP, MICROSECONDS);
            case WON -> createSqlType(SqlTypeName.BIGINT);
            case DECIMAL -> createSqlType(SqlTypeName.DECIMAL, 60, 20);
            case BOOLEAN -> createSqlType(SqlTypeName.BOOLEAN);
        };
    }

    /** Wide enough that no type is ever cut: figures are exact in PostgreSQL. */
    private static final class Limits extends RelDataTypeSystemImpl {

        @Override
        public int getMaxPrecision(SqlTypeName name) {
            return switch (name) {
                case DECIMAL -> DIGITS;
                case TIMESTAMP -> MICROSECONDS;
                default -> super.getMaxPrecision(name);
            };
        }

        @Override
        public int getMaxScale(SqlTypeName name) {
            return name == SqlTypeName.DECIMAL ? DECIMALS : super.getMaxScale(name);
        }
    }
}
