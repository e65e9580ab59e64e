// A person who works with the kiosk.
#pragma once

#include "core/policy/failure.hpp"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

/// Opaque, and given once: a later person of the same name is somebody else. Empty: somebody the kiosk does not know.
struct PersonId {
    std::string value;
    [[nodiscard]] bool empty() const { return value.empty(); }
    friend auto operator<=>(const PersonId&, const PersonId&) = default;
};

/// White space at the ends and in runs is one space or none.
[[nodiscard]] std::string tidyName(std::string_view name);
/// One line of 1 to 80 bytes with a letter in it, and no characters that make it look like another name.
[[nodiscard]] Done checkPersonName(std::string_view name);
/// Equal for names that a person would take for the same: compatible forms, case, accents and space do not count.
[[nodiscard]] std::string foldPersonName(std::string_view name);

/// Those who gave one and the same answer, where a second person is needed.
///
/// People whom the kiosk knows count by id. Names that were only typed, before people were set up, count by what
/// samePerson() takes for one, and never beside known people: nobody can say whether they were the same.
class Givers {
public:
    void add(const PersonId& person, std::string_view name);
    /// How many different people they are at least.
    [[nodiscard]] std::size_t size() const;
    void clear();
    friend bool operator==(const Givers&, const Givers&) = default;

private:
    std::vector<std::string> known_;
    std::vector<std::string> typed_;
};

} // namespace clearframe::policy
