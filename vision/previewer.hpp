// Pictures for the kiosk's own screen: ports::Previewer with OpenCV and libjpeg-turbo.
#pragma once

#include "core/ports/previewer.hpp"

#include <memory>

namespace clearframe::vision {

[[nodiscard]] std::unique_ptr<ports::Previewer> makePreviewer();

} // namespace clearframe::vision
