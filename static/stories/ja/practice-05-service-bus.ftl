title = 演習: 一方は送信、もう一方は受信
about = 2 つのサービスが 1 つのキューでつながります。それぞれに、ちょうど自分の半分だけを与えます。一方には送信、もう一方には受信です。

beat-0 =
    .title = 権限を半分に分ける
    .say = `orders-api` は新しいサービスで、キュー `orders` に送信することになっています。`orders-worker` はそこで受信しますが、権限が多すぎます。それぞれが自分の半分を行い、相手の半分は行えないようにしてください。どちらもキュー `refunds` には触れません。
    .notes = 模範解答: `orders-api` に ID (種類はどちらでもかまいません) と、キュー `orders` に対する `Azure Service Bus Data Sender` を与え、ワーカーの `Azure Service Bus Data Owner` を、同じキューに対する `Azure Service Bus Data Receiver` に置き換えます。よくある誤答: 名前空間に対するロール (`refunds` が開きます)、両方のロールを持つ 1 つの共有の ID (どちらも両方を行えます)、接続文字列。Service Bus は、アクセス許可がないとき、403 ではなく 401 を返します。[マネージド ID と Service Bus](https://learn.microsoft.com/azure/service-bus-messaging/service-bus-managed-service-identity)
    .goal-1 = orders-api が注文を送信できる
    .goal-2 = orders-worker が注文を受信できる
    .goal-3 = orders-worker が注文を送信できない
    .goal-4 = orders-api が注文を受信できない
    .goal-5 = 誰も refunds に送信できない
    .goal-6 = 誰も refunds から受信できない
