// Reads JSON with every suspicion: nothing is taken for a default. Inner part of trip_json.hpp.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"
#include "core/policy/list_words.hpp"
#include "core/policy/no.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::exchange {

using nlohmann::json;

struct Malformed {}; ///< ends at readDocument()

/// The members of an object, each of the kind that is asked for.
class Members {
public:
    explicit Members(const json& object) : object_(object) {
        if (!object.is_object()) throw Malformed{};
    }
    const json& at(const char* name) const {
        const auto found = object_.find(name);
        if (found == object_.end()) throw Malformed{};
        return *found;
    }
    bool isNull(const char* name) const { return at(name).is_null(); }
    std::string text(const char* name) const {
        const auto& value = at(name);
        if (!value.is_string()) throw Malformed{};
        return value.get<std::string>();
    }
    std::string someText(const char* name) const {
        auto value = text(name);
        if (value.empty()) throw Malformed{};
        return value;
    }
    int number(const char* name) const {
        constexpr std::int64_t most = 1'000'000'000;
        const auto value = whole(name);
        if (value < 0 || value > most) throw Malformed{};
        return static_cast<int>(value);
    }
    policy::Time time(const char* name) const {
        constexpr std::int64_t year3000 = 32'503'680'000;
        const auto value = whole(name);
        if (value < 0 || value > year3000) throw Malformed{};
        return policy::Time(std::chrono::seconds(value));
    }
    policy::Date day(const char* name) const {
        const auto value = policy::dateFrom(text(name));
        if (!value || policy::toString(*value) != text(name)) throw Malformed{};
        return *value;
    }
    policy::Purpose purpose(const char* name) const {
        const auto value = policy::purposeFrom(text(name));
        if (!value) throw Malformed{};
        return *value;
    }
    bool flag(const char* name) const {
        const auto& value = at(name);
        if (!value.is_boolean()) throw Malformed{};
        return value.get<bool>();
    }
    const json& list(const char* name) const {
        const auto& value = at(name);
        if (!value.is_array()) throw Malformed{};
        return value;
    }

private:
    std::int64_t whole(const char* name) const {
        const auto& value = at(name);
        if (!value.is_number_integer() || (value.is_number_unsigned() && value.get<std::uint64_t>() >> 62U != 0))
            throw Malformed{};
        return value.get<std::int64_t>();
    }
    const json& object_;
};

inline std::int64_t secondsOf(policy::Time time) {
    return time.time_since_epoch().count();
}

template <class Thing, class Make> json arrayOf(const std::vector<Thing>& things, const Make& make) {
    json out = json::array();
    for (const auto& thing : things)
        out.push_back(make(thing));
    return out;
}

template <class Take> auto vectorFrom(const json& array, const Take& take) {
    std::vector<decltype(take(array))> out;
    for (const auto& one : array)
        out.push_back(take(one));
    return out;
}

inline std::string textOf(const json& value) {
    if (!value.is_string() || value.get_ref<const std::string&>().empty()) throw Malformed{};
    return value.get<std::string>();
}

template <class Content, class Take>
policy::Result<Content> readDocument(std::string_view text, const char* kind, const Take& take) {
    const auto document = json::parse(text, nullptr, false);
    try {
        const Members members(document);
        if (members.text("format") != kind) throw Malformed{};
        return take(members);
    } catch (const Malformed&) {
        return policy::fail(policy::FailureKind::refused,
                            "This file is not what the other kiosk writes for a trip. Write it there again; both "
                            "kiosks need the same version of Clearframe.");
    }
}

inline std::string written(const json& document) {
    return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

[[nodiscard]] json toJson(const policy::No& no);
[[nodiscard]] policy::No noFrom(const json& value);

} // namespace clearframe::exchange
