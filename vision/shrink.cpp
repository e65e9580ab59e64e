#include "vision/shrink.hpp"

#include <opencv2/imgproc.hpp>

namespace clearframe::vision {

cv::Mat shrunk(const cv::Mat& picture, cv::Size size) {
    cv::Mat now = picture;
    for (;;) {
        const cv::Size half{now.cols >= 2 * size.width ? now.cols / 2 : now.cols,
                            now.rows >= 2 * size.height ? now.rows / 2 : now.rows};
        if (half == now.size()) break;
        cv::Mat smaller;
        cv::resize(now, smaller, half, 0, 0, cv::INTER_AREA);
        now = smaller;
    }
    if (now.size() == size) return now;
    cv::Mat result;
    cv::resize(now, result, size, 0, 0, cv::INTER_LINEAR);
    return result;
}

} // namespace clearframe::vision
