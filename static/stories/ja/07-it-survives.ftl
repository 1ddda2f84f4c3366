title = 残り続ける ID: マシンより長く存在する
about = ユーザー割り当て ID は、独立したリソースです。マシンが入れ替わっても、ID とそのロールは、誰かが ID そのものを削除するまで残ります。

beat-0 =
    .title = ID が先にある
    .say = `id-orders` は独立したリソースで、それを必要とするマシンが現れる前に作られました。注文の入ったコンテナーに対する `Storage Blob Data Reader` を、すでに持っています。その隣では `vm-orders` が動いていて、注文を 1 件読み取ろうとしています。
    .notes = ロールを見て「はい」と答える人がいます。しかし、この ID をこのマシンに関連付けた人はいないので、マシンのトークン エンドポイントには身元を保証できる相手がいません。2 種類の ID の比較は https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。
    .question = ID はそこにあり、ロールも持っています。`vm-orders` は注文を取得できますか?

beat-1 =
    .title = 関連付ける
    .say = マシンの隣にあるだけでは、ID はまだマシンのものではありません。関連付けは `vm-orders` への 1 回の変更で済み、これ以降、マシンは `id-orders` のトークンを求めることができます。ID とロールはそのままです。
    .notes = これを行うことが許されるのは誰か、尋ねてみてください。関連付けには、マシンへの書き込みアクセス許可に加えて、ID に対する割り当てアクションが必要です。後者は `Managed Identity Operator` に含まれています。ID を関連付けて、そこでコードを実行できる者は、ID が持つものをすべて手にします。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq をご覧ください。

beat-2 =
    .title = マシンが削除される
    .say = `vm-orders` が削除されます。何が残っているか見てください。`id-orders`、Microsoft Entra ID にあるそのサービス プリンシパル、そしてストレージ アカウントへの線です。システム割り当て ID なら、もうなくなっているところです。
    .notes = 呼び出す者が残っていないので、ここでは何も呼び出せません。この ID には今、ホストがありません。そして、もう誰にも必要とされなくなっても残り続けます。片付けるのは皆さんの仕事です。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations#maintenance をご覧ください。

beat-3 =
    .title = もう一度、同じ名前で
    .say = 同じリソース グループに、同じ名前、同じコードで、新しい `vm-orders` を構築します。`id-orders` は元の場所にあり、そのロールも元の場所にあります。
    .notes = 実行する前に、挙手で予想してもらいましょう。予想が外れるときのよくある理由は、ID がマシンの名前に属していると考えることです。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。
    .question = 名前もグループも同じで、ロールもまだあります。新しいマシンは注文を読み取れますか?

beat-4 =
    .title = もう一度関連付ける
    .say = Azure は名前では判断しません。新しいマシンは、別のリソースです。1 回関連付ければ、読み取れます。ロールを割り当てた人も、その反映を待った人もいません。`id-orders` はこれまでと同じプリンシパルなので、以前の割り当てがそのまま当てはまります。
    .notes = ユーザー割り当て ID が、頻繁に再構築されるマシンに向いているのはこのためです。再構築する人に、ロールを割り当てる権限は要りません。再構築されたマシンがよそ者になる、システム割り当て ID のストーリーと比べてみましょう。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations をご覧ください。

beat-5 =
    .title = 今度は別の場所で
    .say = 同じ ID を関数アプリにも関連付けます。リソースの種類は違いますが、プリンシパルは同じです。注文を読み取るコードは、動作している `vm-orders` からコピーしたものです。マネージド ID を求めますが、どれとは指定していません。
    .notes = マシンでは同じコードが動きました。仮想マシンでは、指定がなければ唯一のユーザー割り当て ID が選ばれます。App Service と Functions では、そのときシステム割り当て ID が探されます。ですから、常に ID を指定してください。https://learn.microsoft.com/azure/app-service/overview-managed-identity をご覧ください。
    .question = ID は関連付けられ、ロールを持っています。`func-orders` は注文を読み取れますか?

beat-6 =
    .title = ID を指定する
    .say = 関数アプリは、指定がなければ自分のシステム割り当て ID を渡しますが、このアプリにはそれがありません。ここで、呼び出しが `id-orders` をクライアント ID で指定するようにします。ホストが 2 つ、ID が 1 つ、ロールの割り当ては **1 つ** です。
    .notes = コードでは引数 1 つ、または既定の資格情報チェーンのためのアプリ設定 `AZURE_CLIENT_ID` です。共有の代償は何か、尋ねてみてください。今やどちらのホストに侵入されても、この ID の手が届くものすべてに手が届きます。https://learn.microsoft.com/azure/app-service/overview-managed-identity をご覧ください。

beat-7 =
    .title = ID が削除される
    .say = `id-orders` は、マシンより長く存在しました。ここで、誰かが `id-orders` そのものを削除しますが、ホストは 2 つとも動き続けています。ロールの割り当ては、コンテナーのアクセス権の一覧に、見つからない ID のものとして残っています。
    .notes = ユーザー割り当て ID を終わらせるのは、その削除だけです。この図では、どちらのホストも以前のトークンを持っていません。削除前に発行されたトークンがあれば、有効期限が切れるまで使え続けるところです。アプリのリソース グループにある ID は、そのグループが削除されると一緒に消えてしまいます。ライフサイクルの独立したグループに置いてください。https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq をご覧ください。
    .question = `vm-orders` には誰も手を触れておらず、ロールの割り当てもまだあります。注文を読み取れますか?
