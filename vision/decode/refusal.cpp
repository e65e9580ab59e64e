#include "vision/decode/refusal.hpp"

namespace clearframe::vision {
namespace {

const char* sentence(Refusal why) {
    switch (why) {
    case Refusal::empty:
        return "This file is empty. Copy it from the camera again.";
    case Refusal::tooManyBytes:
        return "This file is larger than 128 MB. Save it smaller and add it again.";
    case Refusal::tooManyPixels:
        return "This picture has too many pixels for the kiosk. Save it smaller and add it again.";
    case Refusal::tooMuchMemory:
        return "This picture needs too much memory. Save it as a JPEG and add that.";
    case Refusal::damaged:
        return "This file is damaged. Copy it from the camera again.";
    case Refusal::unknownKind:
        return "This is not a photo the kiosk knows. Save it as a JPEG and add that.";
    case Refusal::unusualColours:
        return "The kiosk cannot read this picture's colours. Save it as a JPEG and add that.";
    case Refusal::animation:
        return "This picture is animated. Save one still picture as a JPEG and add that.";
    case Refusal::gif:
        return "This is a GIF. Save one still picture as a JPEG and add that.";
    case Refusal::video:
        return "This is a video. Videos are not cleared here yet.";
    case Refusal::raw:
        return "This is a raw camera file. Save it as a JPEG and add that.";
    case Refusal::photoshop:
        return "This is a Photoshop file. Save it as a JPEG and add that.";
    case Refusal::jpegXl:
        return "This is a JPEG XL file. Save it as a JPEG and add that.";
    case Refusal::svg:
        return "This is a drawing, not a photo. Save it as a JPEG and add that.";
    case Refusal::pdf:
        return "This is a PDF. Save its picture as a JPEG and add that.";
    case Refusal::severalPages:
        return "This file holds several pictures. Save each one as a JPEG and add those.";
    case Refusal::sequence:
        return "This file holds a series of pictures. Save one as a JPEG and add that.";
    case Refusal::text:
        return "This is a text file, not a photo.";
    }
    return "This file cannot be read. Copy it from the camera again.";
}

} // namespace

policy::Failure refusal(Refusal why) {
    return {policy::FailureKind::refused, sentence(why)};
}

} // namespace clearframe::vision
