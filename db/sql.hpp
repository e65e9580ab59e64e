// Values into statements and out of rows, one after the other. Everything read is distrusted: a number that does not
// fit or a word that is none of the enumeration's is a damaged database, never a default.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/geometry.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::db {

/// A value that no Clearframe wrote; Session::guarded makes the sentence.
struct DamagedRow {};
/// A value that cannot be stored (a date that is none, a text of more than 1 GB).
struct UnstorableValue {};

using Blob = std::vector<std::uint8_t>;

/// A word of the program's own: a string literal.
struct Word {
    const char* literal = "";
};

class Sql {
public:
    Sql(SQLite::Database& database, const char* sql) : statement_(database, sql) {}

    /// Binds the values from ?1 on. Texts and blobs are not copied: they must outlive the steps, so they are to be
    /// names, or temporaries of a statement that ends with run() or a first next().
    template <class... Values> Sql& with(const Values&... values) {
        statement_.reset();
        bound_ = 0;
        (bind(values), ...);
        return *this;
    }
    /// For statements without rows; returns how many rows changed.
    int run() { return statement_.exec(); }
    /// The next row, its columns to be taken in order; false after the last.
    bool next() {
        taken_ = 0;
        return statement_.executeStep();
    }

    [[nodiscard]] std::int64_t takeLong();
    [[nodiscard]] int takeInt();
    [[nodiscard]] bool takeFlag();
    [[nodiscard]] double takeReal();
    [[nodiscard]] std::string takeText();
    [[nodiscard]] Blob takeBlob(); ///< empty for NULL
    [[nodiscard]] policy::Time takeTime();
    [[nodiscard]] policy::Rect takeRect(); ///< four columns
    [[nodiscard]] std::optional<policy::Rect> takeOptionalRect();
    [[nodiscard]] std::optional<policy::Date> takeOptionalDate();
    [[nodiscard]] std::optional<std::string> takeOptionalText();
    [[nodiscard]] std::optional<int> takeOptionalInt();

    /// True where the next column is NULL; takes nothing.
    [[nodiscard]] bool atNull() { return statement_.getColumn(taken_).isNull(); }
    void skip(int columns) { taken_ += columns; }

private:
    void bind(std::nullopt_t) { statement_.bind(++bound_); }
    void bind(int value) { statement_.bind(++bound_, value); }
    void bind(bool value) { statement_.bind(++bound_, value ? 1 : 0); }
    void bind(std::int64_t value) { statement_.bind(++bound_, value); }
    void bind(double value) { statement_.bind(++bound_, value); }
    void bind(const char*) = delete;
    void bind(Word value) { statement_.bindNoCopy(++bound_, value.literal); }
    void bind(const std::string& value) { statement_.bindNoCopy(++bound_, value); }
    void bind(const Blob& value);
    void bind(policy::Time value) { bind(std::int64_t{value.time_since_epoch().count()}); }
    void bind(const policy::Date& value);
    void bind(const policy::Rect& value); ///< four parameters
    void bind(const std::optional<policy::Rect>& value);
    template <class Value> void bind(const std::optional<Value>& value) {
        if (value) {
            bind(*value);
        } else {
            bind(std::nullopt);
        }
    }

    SQLite::Statement statement_;
    int bound_ = 0;
    int taken_ = 0;
};

} // namespace clearframe::db
