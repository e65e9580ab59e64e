// Boxes in JSON, as the command line writes them: {"x", "y", "w", "h"}. nlohmann's JSON finds these by the type's
// namespace.
#pragma once

#include "core/policy/geometry.hpp"

namespace clearframe::policy {

template <class Json> void to_json(Json& to, const Rect& box) {
    to = Json{{"x", box.x}, {"y", box.y}, {"w", box.w}, {"h", box.h}};
}

template <class Json> void from_json(const Json& from, Rect& box) {
    from.at("x").get_to(box.x);
    from.at("y").get_to(box.y);
    from.at("w").get_to(box.w);
    from.at("h").get_to(box.h);
}

} // namespace clearframe::policy
