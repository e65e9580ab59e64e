#include "db/sql.hpp"

#include <SQLiteCpp/Column.h>
#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <string_view>

namespace clearframe::db {

namespace {

template <class Number> Number digits(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) throw DamagedRow{};
    return value;
}

policy::Date dateFrom(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') throw DamagedRow{};
    const policy::Date date{std::chrono::year(digits<int>(text.substr(0, 4))),
                            std::chrono::month(digits<unsigned>(text.substr(5, 2))),
                            std::chrono::day(digits<unsigned>(text.substr(8, 2)))};
    if (!date.ok()) throw DamagedRow{};
    return date;
}

int sizeOf(std::size_t size) {
    if (size > static_cast<std::size_t>(std::numeric_limits<int>::max())) throw UnstorableValue{};
    return static_cast<int>(size);
}

} // namespace

void Sql::bind(const Blob& value) {
    static constexpr std::uint8_t none = 0; // a blob bound from a null pointer would become NULL
    statement_.bindNoCopy(++bound_, value.empty() ? &none : value.data(), sizeOf(value.size()));
}

void Sql::bind(const policy::Date& value) {
    const int year = static_cast<int>(value.year());
    if (!value.ok() || year < 0 || year > 9999) throw UnstorableValue{};
    const std::string text = fmt::format("{:04}-{:02}-{:02}", year, static_cast<unsigned>(value.month()),
                                         static_cast<unsigned>(value.day()));
    statement_.bind(++bound_, text); // copied
}

void Sql::bind(const policy::Rect& value) {
    bind(value.x);
    bind(value.y);
    bind(value.w);
    bind(value.h);
}

void Sql::bind(const std::optional<policy::Rect>& value) {
    if (value) {
        bind(*value);
    } else {
        for (int i = 0; i < 4; ++i)
            bind(std::nullopt);
    }
}

std::int64_t Sql::takeLong() {
    const SQLite::Column column = statement_.getColumn(taken_++);
    if (!column.isInteger()) throw DamagedRow{};
    return column.getInt64();
}

int Sql::takeInt() {
    const std::int64_t value = takeLong();
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) throw DamagedRow{};
    return static_cast<int>(value);
}

bool Sql::takeFlag() {
    const std::int64_t value = takeLong();
    if (value != 0 && value != 1) throw DamagedRow{};
    return value == 1;
}

double Sql::takeReal() {
    const SQLite::Column column = statement_.getColumn(taken_++);
    if (!column.isFloat() && !column.isInteger()) throw DamagedRow{};
    return column.getDouble();
}

std::string Sql::takeText() {
    const SQLite::Column column = statement_.getColumn(taken_++);
    if (!column.isText()) throw DamagedRow{};
    return column.getString();
}

Blob Sql::takeBlob() {
    const SQLite::Column column = statement_.getColumn(taken_++);
    if (column.isNull()) return {};
    if (!column.isBlob()) throw DamagedRow{};
    const auto* bytes = static_cast<const std::uint8_t*>(column.getBlob());
    return {bytes, bytes + column.getBytes()};
}

policy::Time Sql::takeTime() {
    return policy::Time(std::chrono::seconds(takeLong()));
}

policy::Rect Sql::takeRect() {
    policy::Rect rect;
    rect.x = takeInt();
    rect.y = takeInt();
    rect.w = takeInt();
    rect.h = takeInt();
    return rect;
}

std::optional<policy::Rect> Sql::takeOptionalRect() {
    if (!atNull()) return takeRect();
    skip(4);
    return std::nullopt;
}

std::optional<policy::Date> Sql::takeOptionalDate() {
    if (!atNull()) return dateFrom(takeText());
    skip(1);
    return std::nullopt;
}

std::optional<std::string> Sql::takeOptionalText() {
    if (!atNull()) return takeText();
    skip(1);
    return std::nullopt;
}

std::optional<int> Sql::takeOptionalInt() {
    if (!atNull()) return takeInt();
    skip(1);
    return std::nullopt;
}

} // namespace clearframe::db
