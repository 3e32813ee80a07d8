package shop;

import dev.whimbrel.table.Convention;
import dev.whimbrel.table.DbTable;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Nullable;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.type.Codec;
import dev.whimbrel.table.type.Interval;
import dev.whimbrel.table.type.JsonType;
import dev.whimbrel.table.type.Network;
import dev.whimbrel.table.type.Range;
import dev.whimbrel.table.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@DbTable
public final class AllTypes extends Table<AllType> {

    public static final AllTypes ALL_TYPES = new AllTypes();

    public final Generated<Long> id = bigint().primaryKey().identity();
    public final Nullable<Integer> aSmallint = smallint().nullable();
    public final Nullable<Integer> anInteger = integer().nullable();
    public final Nullable<Long> aBigint = bigint().nullable();
    public final Nullable<BigDecimal> aNumeric = numeric().nullable();
    public final Nullable<BigDecimal> aPrice = numeric(12, 2).nullable();
    public final Nullable<Float> aReal = real().nullable();
    public final Nullable<Double> aDouble = doublePrecision().nullable();
    public final Nullable<Boolean> aBool = bool().nullable();
    public final Nullable<String> aVarchar = varchar().nullable();
    public final Nullable<String> aShortVarchar = varchar(40).nullable();
    public final Nullable<String> aCharacter = character(3).nullable();
    public final Nullable<String> aText = text().nullable();
    public final Nullable<String> aCitext = citext().nullable();
    public final Nullable<byte[]> bytes = bytea().nullable();
    public final Nullable<UUID> aUuid = uuid().nullable();
    public final Nullable<LocalDate> aDate = date().nullable();
    public final Nullable<LocalTime> aTime = time().nullable();
    public final Nullable<LocalTime> aRoughTime = time(0).nullable();
    public final Nullable<OffsetTime> aTimetz = timetz().nullable();
    public final Nullable<LocalDateTime> aTimestamp = timestamp().nullable();
    public final Nullable<Instant> aTimestamptz = timestamptz().nullable();
    public final Nullable<Instant> aRoughTimestamptz = timestamptz(3).nullable();
    public final Nullable<Interval> anInterval = interval().nullable();
    public final Nullable<String> aJson = json().nullable();
    public final Nullable<String> aJsonb = jsonb().nullable();
    public final Nullable<Address> anAddress = jsonb(Address.class).nullable();
    public final Nullable<Map<String, Object>> metadata =
            jsonb(new JsonType<Map<String, Object>>() {}).nullable();
    public final Nullable<Network> anInet = inet().nullable();
    public final Nullable<Network> aCidr = cidr().nullable();
    public final Nullable<String> aMacaddr = macaddr().nullable();
    public final Nullable<String> aBit = bit(4).nullable();
    public final Nullable<String> aVarbit = varbit(9).nullable();
    public final Nullable<Range<Integer>> anInt4range = int4range().nullable();
    public final Nullable<Range<Long>> anInt8range = int8range().nullable();
    public final Nullable<Range<BigDecimal>> aNumrange = numrange().nullable();
    public final Nullable<Range<LocalDate>> aDaterange = daterange().nullable();
    public final Nullable<Range<LocalDateTime>> aTsrange = tsrange().nullable();
    public final Nullable<Range<Instant>> aTstzrange = tstzrange().nullable();
    public final Nullable<List<Range<LocalDate>>> holidays =
            multirange("datemultirange", Types.DATE).nullable();
    public final Nullable<String> aTsvector = tsvector().nullable();
    public final Nullable<String> anXml = xml().nullable();
    public final Nullable<List<String>> tags = text().array().nullable();
    public final Nullable<List<List<Integer>>> matrix =
            integer().array().array().nullable();
    public final Nullable<List<Instant>> instants = timestamptz().array().nullable();
    public final Nullable<List<Colour>> colours =
            enumeration(Colour.class).array().nullable();
    public final Nullable<Colour> colour = enumeration(Colour.class).nullable();
    public final Nullable<Size> size = enumText(Size.class).nullable();
    public final Nullable<List<Size>> sizes = enumText(Size.class).array().nullable();
    public final Nullable<Point> aPoint = serverType("point", Point.CODEC).nullable();

    {
        silence(Convention.values());
    }

    private AllTypes() {}

    /** A type of one's own. */
    public record Point(double x, double y) {
        static final Codec<Point> CODEC = new Codec<>() {
            @Override
            public String toText(Point value) {
                return "(" + value.x() + "," + value.y() + ")";
            }

            @Override
            public Point fromText(String text) {
                String[] parts = text.substring(1, text.length() - 1).split(",", 2);
                return new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            }
        };
    }
}
