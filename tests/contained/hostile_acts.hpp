// What a parser could be made to do by a hostile file. Each act runs inside the sandbox of a child.
#pragma once

#include "worker/child.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clearframe::tests {

/// An attempt to get out: the sentence says "shut" or "OPEN". Nothing where the act has another name.
[[nodiscard]] std::optional<std::string> tryDoor(std::string_view act);

/// Acts that end the child or leave a false answer. False where the act has another name; may not return.
[[nodiscard]] bool misbehave(std::string_view act, const worker::Desk& desk);

} // namespace clearframe::tests
